package org.huanjie.command;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.huanjie.store.folder.DataFolder;

/** 预备进程 — runs {@code huanjie migrate} as a process of its own, which ends before anything is served. */
final class Preparing implements Runnable {

    private final Class<?> application;
    private final List<String> arguments;
    private final Map<String, String> environment;

    Preparing(Class<?> application, DataFolder folder, StoreOptions store, boolean play) {
        this.application = application;
        this.arguments =
                new ArrayList<>(List.of("migrate", "--data", folder.path().toString()));
        if (play) {
            arguments.add("--play");
        }
        this.environment = store.environment();
    }

    @Override
    public void run() {
        var command = new ArrayList<String>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        // it works for a second or two: compiling for endurance would only delay it
        command.addAll(List.of(
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-Xlog:disable",
                "-Duser.language=" + Locale.getDefault().getLanguage(),
                "-Dstdout.encoding=UTF-8",
                "-Dstderr.encoding=UTF-8"));
        command.addAll(program());
        command.addAll(arguments);
        try {
            var process = new ProcessBuilder(command).redirectOutput(ProcessBuilder.Redirect.INHERIT);
            process.environment().putAll(environment);
            refuseUnlessDone(process.start());
        } catch (IOException e) {
            throw new CommandRefusal("command.not-prepared", String.valueOf(e.getMessage()));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new CommandRefusal("command.not-prepared", "");
        }
    }

    // what it said is what is said here, in one line
    private static void refuseUnlessDone(Process process) throws IOException, InterruptedException {
        var said = new String(process.getErrorStream().readAllBytes(), StandardCharsets.UTF_8);
        if (process.waitFor() != 0) {
            throw new CommandRefusal("command.not-prepared", said.strip());
        }
    }

    // what runs here: a jar that names its first class itself, or classes
    private List<String> program() {
        var path = System.getProperty("java.class.path");
        return path.endsWith(".jar") && !path.contains(File.pathSeparator)
                ? List.of("-jar", path)
                : List.of("-cp", path, application.getName());
    }
}
