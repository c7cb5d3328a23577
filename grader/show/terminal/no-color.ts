// See no-color.org: Chalk alone does not heed it.
import chalk from 'chalk';

if (process.env.NO_COLOR) chalk.level = 0;
