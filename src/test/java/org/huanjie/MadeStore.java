package org.huanjie;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import org.huanjie.store.Preparation;
import org.huanjie.store.folder.DataFolder;
import org.huanjie.store.server.Cluster;
import org.springframework.util.FileSystemUtils;

/**
 * 备好的库 — a store with this program's tables and nothing in them. Making one takes longer than most tests, so it is made once for these
 * migrations and this code of the store, and every test process that needs a new store begins on a copy.
 */
final class MadeStore {

    private static final Path FOLDER = Path.of("target", "made-stores");
    private static final Path CLASSES = Path.of("target", "classes");

    /** What makes a store: the tables, and the code that lays them out. */
    private static final List<Path> MAKING =
            List.of(CLASSES.resolve(Path.of("db", "migration")), CLASSES.resolve(Path.of("org", "huanjie", "store")));

    private MadeStore() {}

    /** Makes the folder a copy, unless there is a store in it already. */
    static void into(Path home) {
        if (Cluster.isMade(DataFolder.at(home))) {
            return;
        }
        try {
            Files.createDirectories(FOLDER);
            try (var channel = FileChannel.open(
                            FOLDER.resolve("making.lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
                    var lock = channel.lock()) {
                StoreCopy.of(made(), home);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Path made() throws IOException {
        var made = FOLDER.resolve(digest());
        var done = FOLDER.resolve(made.getFileName() + ".done");
        if (!Files.exists(done)) {
            FileSystemUtils.deleteRecursively(made); // of a process that did not come to its end
            // on a clock of the tests, so that the store knows itself for a play
            var _ = Preparation.of(DataFolder.at(made), Optional.empty(), new TestClock(), List.of());
            Files.createFile(done);
        }
        return made;
    }

    // by what is in it, so that a change is tried at once
    private static String digest() throws IOException {
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            for (var folder : MAKING) {
                try (var files = Files.walk(folder)) {
                    for (var file : files.filter(Files::isRegularFile).sorted().toList()) {
                        digest.update(file.toString().getBytes(StandardCharsets.UTF_8));
                        digest.update(Files.readAllBytes(file));
                    }
                }
            }
            return HexFormat.of().formatHex(digest.digest(), 0, 8);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
