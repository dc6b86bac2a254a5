package org.huanjie.command;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.huanjie.store.folder.DataFolder;
import org.huanjie.store.OpenStore;
import org.huanjie.store.folder.Store;

/** 用后即弃的服务 — a program on a store of its own, whose folder goes with it, also when it is stopped half-way. */
final class ThrownAway implements AutoCloseable {

    private final Path folder;
    private final OpenStore store;
    private final Program program;
    private final Thread onKill = new Thread(this::end, "clean-up");

    ThrownAway(Class<?> application, String name, List<String> properties) throws IOException {
        folder = Files.createTempDirectory(name);
        var data = DataFolder.at(folder);
        store = OpenStore.alone(data, Optional.empty());
        program = Program.start(application, data, () -> store, properties);
        Runtime.getRuntime().addShutdownHook(onKill);
    }

    Path folder() {
        return folder;
    }

    Store store() {
        return store.store();
    }

    Program program() {
        return program;
    }

    @Override
    public void close() {
        end();
        try {
            Runtime.getRuntime().removeShutdownHook(onKill);
        } catch (IllegalStateException e) {
            // the process is stopping already, and has done this
        }
    }

    // the server first, then its files; whoever comes second finds nothing to do
    private synchronized void end() {
        program.close();
        if (Files.exists(folder)) {
            ReplayCommand.delete(folder);
        }
    }
}
