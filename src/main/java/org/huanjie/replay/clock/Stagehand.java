package org.huanjie.replay.clock;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.util.function.Supplier;
import org.huanjie.access.who.SignedIn;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** 舞台监督 — sets the clock, and lets someone of the cast act within their own scope, each scene one transaction. */
@Component
@ConditionalOnBean(ReplayClock.class)
public class Stagehand {

    private final ReplayClock clock;
    private final TransactionTemplate scene;

    Stagehand(ReplayClock clock, PlatformTransactionManager transactions) {
        this.clock = clock;
        this.scene = new TransactionTemplate(transactions);
    }

    public void on(LocalDate day) {
        at(day.atTime(9, 0));
    }

    public void at(LocalDateTime time) {
        clock.set(time);
    }

    public void at(OffsetDateTime time) {
        at(time.atZoneSameInstant(clock.getZone()).toLocalDateTime());
    }

    public <T> T as(SignedIn actor, Supplier<T> act) {
        return actor.scope().call(() -> scene.execute(status -> act.get()));
    }

    public void let(SignedIn actor, Runnable act) {
        actor.scope().run(() -> scene.executeWithoutResult(status -> act.run()));
    }

    /** Refusals are faults of the scenario: the play stops and says which act was refused and why. */
    public static void expect(Object outcome, Class<?> wanted) {
        if (!wanted.isInstance(outcome)) {
            throw new IllegalStateException("the play was refused: " + outcome);
        }
    }
}
