package org.huanjie.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.huanjie.Huanjie;
import org.huanjie.PlainPrograms;

/**
 * 启动脚本 — {@code ./huanjie} as people call it: the script itself, beside a program that looks built and on a Java that puts the classes
 * of the test in the jar's place. All other options, the verbs and the exit codes are the script's own.
 */
final class Launcher {

    private static final String JAVA = """
            #!/bin/sh
            # every word but the jar and what was learnt from it
            for word; do
                shift
                case "$word" in
                    -XX:AOTCache=* | -jar) ;;
                    */huanjie.jar) set -- "$@" --enable-native-access=ALL-UNNAMED --sun-misc-unsafe-memory-access=allow %s ;;
                    *) set -- "$@" "$word" ;;
                esac
            done
            # as the tests themselves: each starts much and runs little of it often
            CLASSPATH='%s' exec '%s' -XX:TieredStopAtLevel=1 "$@"
            """;

    // as the script reckons it
    private static final String STAMP = """
            here=$(pwd -P)
            { echo "$here $here/jdk"; find pom.xml src/main | LC_ALL=C sort; } | cksum >target/run/stamp
            """;

    private final Path folder;

    private Launcher(Path folder) {
        this.folder = folder;
    }

    /** A copy of the script in this folder. */
    static Launcher in(Path folder) throws IOException, InterruptedException {
        PlainPrograms.ready();
        var launcher = new Launcher(folder.toRealPath());
        launcher.put("huanjie", Files.readString(Path.of("huanjie")));
        launcher.put("pom.xml", "");
        launcher.put("src/main/nothing", "");
        launcher.put("jdk/release", "JAVA_VERSION=\"25.0.1\"\n");
        launcher.put("jdk/bin/javac", "");
        launcher.put(
                "jdk/bin/java",
                JAVA.formatted(
                        Huanjie.class.getName(),
                        System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")),
                        Path.of(System.getProperty("java.home"), "bin/java")));
        launcher.put("target/run/huanjie.jar", "");
        launcher.put("target/run/huanjie.aot", "");
        launcher.put("target/run/stamp", "");
        assertThat(new ProcessBuilder("sh", "-c", STAMP)
                        .directory(launcher.folder.toFile())
                        .start()
                        .waitFor())
                .isZero();
        return launcher;
    }

    Running start(String... arguments) throws IOException {
        return start(Map.of(), arguments);
    }

    /** In an environment of its own beside the test's. */
    Running start(Map<String, String> environment, String... arguments) throws IOException {
        var command = new ArrayList<>(List.of(folder.resolve("huanjie").toString()));
        command.addAll(List.of(arguments));
        var process = new ProcessBuilder(command).redirectErrorStream(true).directory(folder.toFile());
        process.environment().putAll(Map.of("JAVA_HOME", folder.resolve("jdk").toString(), "LC_ALL", "C.UTF-8"));
        process.environment().putAll(environment);
        return new Running(process.start());
    }

    /** 结束 — the exit code, and all that was said. */
    record End(int exit, String said) {}

    /** Runs to the end. */
    End run(String... arguments) throws IOException, InterruptedException {
        return run(Map.of(), arguments);
    }

    End run(Map<String, String> environment, String... arguments) throws IOException, InterruptedException {
        try (var running = start(environment, arguments)) {
            return running.end();
        }
    }

    private void put(String name, String content) throws IOException {
        var file = folder.resolve(name);
        Files.createDirectories(file.getParent());
        Files.writeString(file, content);
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwxr-xr-x"));
    }

    /** 运行中 — one call of the script; the script becomes the program, so that whoever stops it stops that, and it stops its own server. */
    static final class Running implements AutoCloseable {

        private static final int MINUTES_TO_STOP = 5;

        private final Process process;

        // empty: all is said
        private final BlockingQueue<Optional<String>> lines = new LinkedBlockingQueue<>();

        // a program that nobody hears stops with what it has to say, be it told to end or not
        private Running(Process process) {
            this.process = process;
            Thread.ofPlatform().daemon().name("hears").start(this::hear);
        }

        private void hear() {
            try (var said = process.inputReader(StandardCharsets.UTF_8)) {
                for (var line = said.readLine(); line != null; line = said.readLine()) {
                    lines.add(Optional.of(line));
                }
            } catch (IOException e) {
                lines.add(Optional.of(e.toString()));
            } finally {
                lines.add(Optional.empty());
            }
        }

        /** Waits until this was said. */
        String says(Pattern sought) throws InterruptedException {
            var said = new StringBuilder();
            for (var line = lines.take(); line.isPresent(); line = lines.take()) {
                said.append(line.get()).append('\n');
                var found = sought.matcher(line.get());
                if (found.find()) {
                    return found.group();
                }
            }
            throw new AssertionError(said.toString());
        }

        End end() throws InterruptedException {
            var said = new StringBuilder();
            for (var line = lines.take(); line.isPresent(); line = lines.take()) {
                said.append(line.get()).append('\n');
            }
            return new End(process.waitFor(), said.toString());
        }

        /** The program and whatever it has started; its database is its children's child. */
        List<ProcessHandle> all() {
            return Stream.concat(
                            Stream.of(process.toHandle()),
                            process.toHandle()
                                    .descendants()
                                    .filter(one -> one.info().command().orElse("").endsWith("java")))
                    .toList();
        }

        /** As a service manager stops it; all that it still said. */
        End stop() throws InterruptedException {
            tellToStop();
            return end();
        }

        /** As the system does when it has no memory left, or somebody with {@code kill -9}: its database is left behind. */
        void kill() {
            assertThat(process.toHandle().destroyForcibly()).isTrue();
        }

        /** Whatever became of the test: in order, for a program that is killed leaves its database behind. */
        @Override
        public void close() throws InterruptedException {
            tellToStop();
            if (!process.waitFor(MINUTES_TO_STOP, TimeUnit.MINUTES)) {
                process.destroyForcibly();
                throw new AssertionError("did not stop when it was told to");
            }
        }

        // by its handle: the process itself would close its ears first
        private void tellToStop() {
            var _ = process.toHandle().destroy();
        }
    }
}
