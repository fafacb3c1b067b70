console.log('never';
