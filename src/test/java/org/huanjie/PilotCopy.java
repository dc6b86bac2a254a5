package org.huanjie;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.function.Consumer;
import org.springframework.util.FileSystemUtils;

/** 试点副本 — the pilot is played once a test run, however many processes share the run; each server starts on a copy of what was played. */
final class PilotCopy {

    private static final Path FOLDER = TestStores.folder();
    private static final String RUN = System.getProperty(
                    "huanjie.test.run", "alone-" + ProcessHandle.current().pid())
            .replaceAll("\\W", "-");

    private PilotCopy() {}

    /** Makes the folder a copy of the played pilot's; the first who asks plays it, all others wait. */
    static synchronized void into(Path home, Consumer<Path> play) {
        try {
            Files.createDirectories(FOLDER);
            try (var channel = FileChannel.open(
                            FOLDER.resolve("played.lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
                    var lock = channel.lock()) {
                var played = FOLDER.resolve("played-" + RUN);
                var done = FOLDER.resolve("played-" + RUN + ".done");
                if (!Files.exists(done)) {
                    FileSystemUtils.deleteRecursively(played); // of a play that did not come to its end
                    play.accept(played);
                    Files.createFile(done);
                }
                StoreCopy.of(played, home);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
