package org.huanjie.bench;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * 子进程 — a program run to its end as a process of its own, on this one's classes.
 *
 * @param mebibytes the most memory that it ever held; {@link #NOT_TOLD} where the system does not say
 */
record Child(double seconds, double mebibytes) {

    static final double NOT_TOLD = 0;

    private static final int KIBI = 1024;

    /** Runs a program with these options of the virtual machine; what it says goes into the file. */
    static Child run(Class<?> program, List<String> options, List<String> arguments, Path said)
            throws IOException, InterruptedException {
        var command = new ArrayList<>(
                List.of(Path.of(System.getProperty("java.home"), "bin/java").toString()));
        command.addAll(ManagementFactory.getRuntimeMXBean().getInputArguments());
        command.addAll(options);
        command.addAll(List.of("-cp", System.getProperty("java.class.path"), program.getName()));
        command.addAll(arguments);
        long began = System.nanoTime();
        var child = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(said.toFile())
                .start();
        double most = NOT_TOLD;
        while (!child.waitFor(5, TimeUnit.MILLISECONDS)) {
            most = Math.max(most, peak(child.pid()));
        }
        double seconds = (double) (System.nanoTime() - began) / TimeUnit.SECONDS.toNanos(1);
        if (child.exitValue() != 0) {
            throw new IllegalStateException(program.getSimpleName() + " failed: " + Files.readString(said));
        }
        return new Child(seconds, most);
    }

    /** The high-water mark as Linux keeps it; nothing where it does not. */
    private static double peak(long process) {
        try (var lines = Files.lines(Path.of("/proc", Long.toString(process), "status"), StandardCharsets.ISO_8859_1)) {
            return lines.filter(line -> line.startsWith("VmHWM:"))
                    .mapToDouble(line -> Double.parseDouble(line.replaceAll("\\D", "")) / KIBI)
                    .findFirst()
                    .orElse(NOT_TOLD);
        } catch (IOException | java.io.UncheckedIOException gone) {
            return NOT_TOLD;
        }
    }
}
