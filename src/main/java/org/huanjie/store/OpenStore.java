package org.huanjie.store;

import java.util.Optional;

/** 开着的库 — the store as one run of the program holds it: its own server, another run's, or an outside one. */
public final class OpenStore implements AutoCloseable {

    private final DataFolder folder;
    private final Store store;
    private final Optional<PostgresServer> server;

    private OpenStore(DataFolder folder, Store store, Optional<PostgresServer> server) {
        this.folder = folder;
        this.store = store;
        this.server = server;
    }

    /** For who serves: the outside server, or one of our own that nobody else uses. */
    public static OpenStore alone(DataFolder folder, Optional<Outside> outside) {
        return outside.map(o -> outside(folder, o)).orElseGet(() -> own(folder));
    }

    /** For a single piece of work beside whoever serves: the server that runs on this folder, or one of our own meanwhile. */
    public static OpenStore beside(DataFolder folder, Optional<Outside> outside) {
        if (outside.isPresent()) {
            return outside(folder, outside.get());
        }
        return isFree(folder)
                ? own(folder)
                : new OpenStore(
                        folder,
                        PostgresServer.running(folder)
                                .orElseThrow(() -> new StoreRefusal("store.folder.not-ready", folder.path())),
                        Optional.empty());
    }

    public DataFolder folder() {
        return folder;
    }

    public Store store() {
        return store;
    }

    @Override
    public void close() {
        server.ifPresent(PostgresServer::close);
    }

    private static OpenStore own(DataFolder folder) {
        var server = PostgresServer.start(folder.path());
        return new OpenStore(folder, server.store(), Optional.of(server));
    }

    private static OpenStore outside(DataFolder folder, Outside outside) {
        return new OpenStore(folder, OutsideServer.enter(outside, folder), Optional.empty());
    }

    private static boolean isFree(DataFolder folder) {
        var lock = FolderLock.tryTake(folder);
        lock.ifPresent(FolderLock::close);
        return lock.isPresent();
    }
}
