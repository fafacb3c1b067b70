import {nothing} from 'fs';
