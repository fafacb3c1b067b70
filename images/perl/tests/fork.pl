for (1 .. 200) {
    my $pid = fork // die "cannot fork: $!\n";
    if ($pid == 0) {
        sleep 60;
        exit;
    }
}
