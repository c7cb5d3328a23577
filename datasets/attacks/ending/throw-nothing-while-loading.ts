// Throws undefined while it loads: whoever reads `error.message` falls over.
throw undefined;
