package org.huanjie.store;

import java.util.Optional;
import org.huanjie.store.backup.Stamp;
import org.huanjie.store.folder.DataFolder;
import org.huanjie.store.folder.FolderLock;
import org.huanjie.store.folder.Store;
import org.huanjie.store.folder.StoreRefusal;
import org.huanjie.store.keys.Vault;
import org.huanjie.store.keys.VaultCheck;
import org.huanjie.store.server.Cluster;
import org.huanjie.store.server.Durability;
import org.huanjie.store.server.Outside;
import org.huanjie.store.server.OutsideServer;
import org.huanjie.store.server.PostgresServer;

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

    /**
     * For who serves with the application's role alone: a store that is not this program's yet is prepared first, by a process of its own
     * that knows the other passwords and ends.
     */
    public static OpenStore served(DataFolder folder, Optional<Outside> outside, Runnable preparing) {
        if (outside.isPresent()) {
            return served(folder, outside.get(), preparing);
        }
        boolean made = Cluster.isMade(folder);
        if (!made) {
            preparing.run();
        }
        var open = prepared(folder);
        if (!made || Stamp.fits(open.store())) {
            return open;
        }
        open.close();
        preparing.run();
        return prepared(folder);
    }

    private static OpenStore served(DataFolder folder, Outside outside, Runnable preparing) {
        var store = OutsideServer.asApplication(outside, folder);
        if (!Stamp.fits(store)) {
            preparing.run();
        }
        return new OpenStore(folder, store, Optional.empty());
    }

    /** Refuses what is not durable, not this program's, or sealed with other keys than these; asked as the application. */
    public OpenStore demand(Vault vault) {
        try {
            Durability.demand(store);
            if (!Stamp.fits(store)) {
                throw new StoreRefusal("store.not-prepared", folder.path());
            }
            VaultCheck.demand(store, vault);
            return this;
        } catch (StoreRefusal e) {
            close();
            throw e;
        }
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

    /** Whether the database lives, for who watches it. */
    public Watched life() {
        return new ServerLife(this);
    }

    Optional<PostgresServer> server() {
        return server;
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

    private static OpenStore prepared(DataFolder folder) {
        var server = PostgresServer.startPrepared(folder);
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
