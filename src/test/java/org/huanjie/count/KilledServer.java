package org.huanjie.count;

import org.huanjie.count.sitting.Mode;
import java.util.UUID;
import org.huanjie.Huanjie;
import org.huanjie.HuanjieIT;
import org.huanjie.polling.desk.PollFixture;
import org.huanjie.TestClock;
import org.huanjie.TestStore;
import org.huanjie.access.AccessParts;
import org.huanjie.access.signin.Demonstration;
import org.huanjie.access.who.Role;
import org.huanjie.access.who.SignedIn;
import org.huanjie.access.TestSignIn;
import org.huanjie.election.stage.ElectionFixture;
import org.huanjie.store.scope.Scope;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.support.GenericApplicationContext;

/**
 * 将被杀死的服务器 — the whole program on a folder and a port of its own, with a count of two tellers open in it; prints where it is and
 * serves until someone kills it.
 */
final class KilledServer {

    static final String READY = "READY";

    private KilledServer() {}

    /** How many ballots, where the count is to be opened first, else nought; the folder is {@link TestStore}'s. */
    public static void main(String[] arguments) {
        try {
            serve(Integer.parseInt(arguments[0]));
        } catch (RuntimeException | Error failed) {
            failed.printStackTrace();
            Runtime.getRuntime().halt(1); // or its other threads would keep whoever waits for it waiting
        }
    }

    private static void serve(int ballots) {
        var context = start();
        context.getBean(TestClock.class).set(ElectionFixture.DAY.atTime(15, 0));
        var port = context.getEnvironment().getRequiredProperty("local.server.port");
        System.out.println(READY + " " + port + (ballots > 0 ? " " + open(context, ballots) : ""));
        System.out.flush();
    }

    /** The count's village, its sitting. */
    private static String open(ConfigurableApplicationContext context, int ballots) {
        var fixture = context.getBean(CountFixture.class);
        var village = fixture.counting(ballots + 20, ballots);
        var sitting = fixture.opened(village, ballots, Mode.TWO);
        context.getBean(PollFixture.class).present(village, "teller-1", "teller-2");
        for (int n = 1; n <= 2; n++) {
            var name = "teller-" + n;
            var person = new SignedIn(new UUID(9, n), name, name, Role.TELLER, village.code());
            Scope.of(village.code()).run(() -> {
                var _ = context.getBean(Demonstration.class)
                        .open(
                                person,
                                TestSignIn.person(
                                        Role.TOWN_COMMITTEE, village.code().substring(0, 9)));
            });
        }
        return village.code() + " " + sitting;
    }

    private static ConfigurableApplicationContext start() {
        var spring = new SpringApplication(Huanjie.class, HuanjieIT.Parts.class, AccessParts.class);
        spring.setRegisterShutdownHook(false);
        spring.addInitializers(context -> new TestStore().initialize((GenericApplicationContext) context));
        return spring.run("--huanjie.demo=true", "--huanjie.setup=false", "--server.port=0");
    }
}
