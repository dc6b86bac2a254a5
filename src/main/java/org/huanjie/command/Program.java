package org.huanjie.command;

import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import java.util.function.Supplier;
import org.huanjie.store.OpenStore;
import org.huanjie.store.Watched;
import org.huanjie.store.folder.DataFolder;
import org.huanjie.store.folder.Store;
import org.huanjie.store.keys.Vault;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.support.GenericApplicationContext;

/**
 * 程序 — one run of the modules on a store: both begin side by side, and end one after the other, the store last.
 *
 * <p>It ends in this order too when the process is told to stop.
 */
final class Program implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(Program.class);

    private final CompletableFuture<OpenStore> opening;
    private final Thread onKill = new Thread(this::end, "stop");
    private volatile @org.jspecify.annotations.Nullable ConfigurableApplicationContext context;

    private Program(Supplier<OpenStore> open) {
        this.opening = CompletableFuture.supplyAsync(open, Executors.newVirtualThreadPerTaskExecutor());
        Runtime.getRuntime().addShutdownHook(onKill);
    }

    static Program start(Class<?> application, DataFolder folder, Supplier<OpenStore> open, List<String> properties) {
        return start(application, folder, open, properties, false);
    }

    private static Program start(
            Class<?> application,
            DataFolder folder,
            Supplier<OpenStore> open,
            List<String> properties,
            boolean watched) {
        var program = new Program(open);
        try {
            program.run(application, folder, properties, watched);
            return program;
        } catch (RuntimeException | Error e) {
            if (Terminal.tell(e).isEmpty()) {
                LOG.error("", e);
            }
            program.close();
            throw e;
        }
    }

    /** For who serves: the store was prepared by another process, and nothing here asks for its owner's password. */
    static Program serve(Class<?> application, DataFolder folder, Supplier<OpenStore> open, List<String> properties) {
        var without = new ArrayList<>(properties);
        without.add("--spring.flyway.enabled=false");
        return start(application, folder, () -> open.get().demand(Vault.in(folder.keys())), without, true);
    }

    /**
     * One piece of work for a module, beside whoever serves from the same folder: the modules without their pages. It prints no set-up
     * code of its own, which would be of no use where the one of who serves is asked.
     */
    static <T> T beside(Class<?> application, StoreOptions store, Work<T> work) throws Exception {
        var folder = store.folder(ServeCommand.FOLDER);
        var outside = store.outside();
        var quiet = List.of("--server.port=-1", "--spring.main.lazy-initialization=true", "--huanjie.setup=false");
        try (var program = start(application, folder, () -> OpenStore.beside(folder, outside), quiet)) {
            return work.on(program.context());
        }
    }

    /** 活 — what is done with the modules once they are there. */
    @FunctionalInterface
    interface Work<T> {
        T on(ConfigurableApplicationContext modules) throws Exception;
    }

    ConfigurableApplicationContext context() {
        var running = context;
        if (running == null) {
            throw new IllegalStateException();
        }
        return running;
    }

    @Override
    public void close() {
        end();
        try {
            Runtime.getRuntime().removeShutdownHook(onKill);
        } catch (IllegalStateException e) {
            // the process is stopping already, which is why we are here
        }
    }

    private void run(Class<?> application, DataFolder folder, List<String> properties, boolean watched) {
        var spring = new SpringApplication(application);
        spring.setRegisterShutdownHook(false);
        spring.addInitializers(fresh -> {
            var beans = (GenericApplicationContext) fresh;
            beans.registerBean(DataFolder.class, () -> folder);
            if (watched) {
                beans.registerBean(Watched.class, () -> opening.join().life());
            }
            beans.registerBean(Store.class, () -> opening.join().store());
            beans.registerBean(Vault.class, () -> vault(folder));
        });
        var all = new ArrayList<>(properties);
        all.add("--spring.servlet.multipart.location=" + folder.temporary());
        all.add("--server.tomcat.basedir=" + folder.temporary());
        context = spring.run(all.toArray(String[]::new));
    }

    // at a first start the keys are made by who prepares the store
    private Vault vault(DataFolder folder) {
        if (!Files.exists(folder.keys())) {
            opening.join();
        }
        return Vault.in(folder.keys());
    }

    private synchronized void end() {
        var running = context;
        if (running != null) {
            running.close();
        }
        opening.handle((store, failure) -> store)
                .thenAccept(store -> {
                    if (store != null) {
                        store.close();
                    }
                })
                .join();
    }
}
