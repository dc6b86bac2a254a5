package org.huanjie.store.folder;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** 目录锁 — one program at a time runs the server of a data folder; the kernel lets go of the lock when the program dies. */
public final class FolderLock implements AutoCloseable {

    // A second channel on the same file would, on closing, let go of the lock that the first one holds: so ask here
    // first.
    private static final Set<Path> HELD_HERE = ConcurrentHashMap.newKeySet();

    private final Path file;
    private final FileChannel channel;

    private FolderLock(Path file, FileChannel channel) {
        this.file = file;
        this.channel = channel;
    }

    public static FolderLock take(DataFolder folder) {
        return tryTake(folder).orElseThrow(() -> new StoreRefusal("store.folder.in-use", folder.path()));
    }

    public static Optional<FolderLock> tryTake(DataFolder folder) {
        var file = folder.lock();
        if (!HELD_HERE.add(file)) {
            return Optional.empty();
        }
        try {
            var taken = lock(file);
            if (taken.isEmpty()) {
                HELD_HERE.remove(file);
            }
            return taken;
        } catch (IOException e) {
            HELD_HERE.remove(file);
            throw new UncheckedIOException(e);
        }
    }

    private static Optional<FolderLock> lock(Path file) throws IOException {
        var channel = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        @Nullable FileLock lock = channel.tryLock();
        if (lock == null) {
            channel.close();
            return Optional.empty();
        }
        return Optional.of(new FolderLock(file, channel));
    }

    @Override
    public void close() {
        try {
            channel.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            HELD_HERE.remove(file);
        }
    }
}
