use std::{thread::sleep, time::Duration};

// Rust itself keeps a line back until it ends, on a terminal, too.
fn main() {
    println!(".");
    sleep(Duration::from_secs(1));
    println!(".");
    sleep(Duration::from_secs(1));
    println!(".");
}
