printf(".");
pause(1);
printf(".");
pause(1);
printf(".");
