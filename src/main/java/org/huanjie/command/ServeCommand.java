package org.huanjie.command;

import java.nio.file.Path;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import org.huanjie.store.PostgresServer;
import org.huanjie.store.Store;
import org.huanjie.store.Vault;
import org.springframework.boot.SpringApplication;
import org.springframework.context.support.GenericApplicationContext;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** 服务 — starts the store and the web server and stays until it is stopped. */
@Command(name = "serve", mixinStandardHelpOptions = true)
final class ServeCommand implements Callable<Integer> {

    private final Class<?> application;

    @Option(names = "--data", defaultValue = "data")
    private Path data = Path.of("data");

    @Option(names = "--port", defaultValue = "8080")
    private int port;

    ServeCommand(Class<?> application) {
        this.application = application;
    }

    @Override
    public Integer call() throws InterruptedException {
        try (var server = PostgresServer.start(data);
                var context = start(server)) {
            var stopped = new CountDownLatch(1);
            context.addApplicationListener(event -> {
                if (event instanceof org.springframework.context.event.ContextClosedEvent) {
                    stopped.countDown();
                }
            });
            stopped.await();
        }
        return 0;
    }

    private org.springframework.context.ConfigurableApplicationContext start(PostgresServer server) {
        var spring = new SpringApplication(application);
        spring.addInitializers(context -> {
            var beans = (GenericApplicationContext) context;
            beans.registerBean(Store.class, () -> server.store());
            beans.registerBean(Vault.class, () -> Vault.in(data.resolve("keys")));
        });
        return spring.run("--server.port=" + port);
    }
}
