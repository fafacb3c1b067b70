const never: = "never";
