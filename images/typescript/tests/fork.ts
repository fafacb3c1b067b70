import { spawn } from "node:child_process";

for (let i = 0; i < 200; i++) {
  spawn("sleep", ["60"]).on("error", (e: Error) => console.error(e.message));
}
