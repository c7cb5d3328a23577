#!/usr/bin/env bash
# Run by Gradescope once, when the image of the autograder is made, on Ubuntu and as root.
set -euo pipefail
apt-get update
apt-get install --yes --no-install-recommends ca-certificates curl gnupg bubblewrap
# What npm itself runs on; the install brings the Node version that grades.
curl --fail --silent --show-error --location https://deb.nodesource.com/setup_24.x | bash -
apt-get install --yes nodejs
cd /autograder/source/course
npm ci --no-audit --no-fund
