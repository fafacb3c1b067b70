import java.io.*;
import java.lang.management.ManagementFactory;
import java.nio.file.*;
import java.util.*;
import java.util.stream.*;

class Prog {
    static Object first = new Object();
    public static void main(String[] args) throws Exception {
        System.out.println(first + " " + new Prog() + " " + args.length + " " + Thread.currentThread());
        new TreeMap<Object, Object>(System.getProperties()).forEach((k, v) -> System.out.println(k + "=" + v));
        Map<String, String> env = new TreeMap<>(System.getenv());
        env.remove("HOSTNAME");
        env.forEach((k, v) -> System.out.println(k + "=" + v));
        System.out.println(ManagementFactory.getRuntimeMXBean().getInputArguments() + ManagementFactory.getRuntimeMXBean().getClassPath());
        System.out.println(Thread.getAllStackTraces().keySet().stream().map(Thread::getName).sorted().toList());
        for (var e : new Throwable().getStackTrace()) System.out.println(e);
        Thread t = new Thread(() -> System.out.println(Thread.currentThread()));
        t.start();
        t.join();
        System.out.println(Prog.class.getResource("Prog.class") + " " + Prog.class.getResource("Prog.java") + " " + Prog.class.getProtectionDomain().getCodeSource());
        System.out.println(Prog.class.getClassLoader().getClass() + " " + Thread.currentThread().getContextClassLoader().getClass() + " " + Prog.class.getModule().isNamed());
        System.out.println(Collections.list(Prog.class.getClassLoader().getResources("META-INF/MANIFEST.MF")));
        System.out.println(ModuleLayer.boot().modules().stream().map(Module::getName).sorted().toList());
        System.out.println(Runtime.getRuntime().maxMemory() + " " + Runtime.getRuntime().availableProcessors());
        for (String folder : List.of(".", "/tmp")) System.out.println(Stream.of(new File(folder).list()).sorted().toList());
        System.out.println(Files.readString(Path.of("Prog.java")).length() + " " + Files.size(Path.of("Prog.class")));
        System.out.println(Files.readString(Path.of("/proc/self/cmdline")).replace('\0', ' '));
        Locale.setDefault(Locale.GERMANY);
        System.out.printf("%,.2f %s %s%n", 1234.5, Locale.getDefault(), System.out.charset());
    }
}
