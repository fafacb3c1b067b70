'use strict';
try { undeclared = 1; } catch (e) { console.log(e.message, this === exports); }
return;
