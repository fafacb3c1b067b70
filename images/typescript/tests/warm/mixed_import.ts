import os from 'os';
import type { Server } from 'http';
const path = require('path');
console.log(typeof os.cpus, path.basename(__filename), require.main === module);
export default {} as Server | {};
