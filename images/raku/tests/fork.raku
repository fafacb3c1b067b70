for ^200 {
    Proc::Async.new('sleep', '60').start;
}
sleep 1;
