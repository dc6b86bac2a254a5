package org.huanjie;

import java.time.Clock;
import java.util.function.Consumer;
import org.huanjie.store.server.PostgresServer;
import org.springframework.context.ConfigurableApplicationContext;

/** 空库服务器 — the program as it is served over a store with nothing in it: no demonstration, no account, on a clock that a test sets. */
public final class EmptyServer {

    private EmptyServer() {}

    /** Started for this use, and stopped afterwards. */
    public static void served(String name, TestClock clock, Consumer<ConfigurableApplicationContext> use) {
        var home = TestStores.own(name);
        MadeStore.into(home);
        try (var server = PostgresServer.start(home);
                var context = StartedProgram.over(
                        server,
                        home,
                        // as a clock and no more: parts of the integration tests come along with a TestClock
                        beans -> beans.registerBean("clockOfTheTest", Clock.class, () -> clock, bean -> bean.setPrimary(true)),
                        "--server.port=0")) {
            use.accept(context);
        }
    }
}
