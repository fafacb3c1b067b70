console.error("Hello stderr");
