// Runs before the first paint, so that a page never flashes in the other theme.
import { settings } from './settings.js';

document.documentElement.dataset.theme = settings.theme;
