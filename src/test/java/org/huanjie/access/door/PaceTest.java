package org.huanjie.access.door;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import org.huanjie.access.TestSignIn;
import org.huanjie.access.who.Role;
import org.huanjie.access.who.Source;
import org.junit.jupiter.api.Test;
import org.springframework.web.server.ResponseStatusException;

/** 步调 — whoever floods is stopped, and nobody else. */
class PaceTest {

    private static final String VILLAGE = "330326103210";

    private final AtomicLong nanos = new AtomicLong();
    private final Pace pace = new Pace(5, 2, nanos::get);
    private final Source flooder = Source.of("198.51.100.1");
    private final Source other = Source.of("198.51.100.2");

    @Test
    void anAddressFilesSoManyAndOthersGoOn() {
        for (int n = 0; n < 5; n++) {
            assertThat(pace.objection(flooder, VILLAGE, "某" + n)).isPresent();
        }
        assertThat(pace.objection(flooder, VILLAGE, "又一人")).isEmpty();
        assertThat(pace.objection(other, VILLAGE, "又一人")).isPresent();
        nanos.addAndGet(Pace.WHILE.toNanos());
        assertThat(pace.objection(flooder, VILLAGE, "又一人")).isPresent();
    }

    @Test
    void aNameIsNotUsedUpFromElsewhere() {
        assertThat(pace.objection(flooder, VILLAGE, "张三")).isPresent();
        assertThat(pace.objection(flooder, VILLAGE, " 张三")).isPresent();
        assertThat(pace.objection(flooder, VILLAGE, "张三")).isEmpty();
        assertThat(pace.objection(other, VILLAGE, "张三")).isPresent();
    }

    @Test
    void addressesOfOneLineOfVersionSixAreOne() {
        for (int n = 0; n < 5; n++) {
            assertThat(pace.objection(Source.of("2001:db8::" + n), VILLAGE, "某" + n))
                    .isPresent();
        }
        assertThat(pace.objection(Source.of("2001:db8::ffff"), VILLAGE, "又一人")).isEmpty();
    }

    @Test
    void anAccountLoadsSoManyListsAndOthersGoOn() {
        var committee = TestSignIn.person(Role.ELECTION_COMMITTEE, VILLAGE);
        for (int n = 0; n < 60; n++) {
            assertThat(pace.list(committee)).isTrue();
        }
        assertThat(pace.list(committee)).isFalse();
        assertThat(pace.list(TestSignIn.person(Role.VILLAGE_TEAM, VILLAGE))).isTrue();
        nanos.addAndGet(Pace.WHILE.toNanos());
        assertThat(pace.list(committee)).isTrue();
    }

    @Test
    void whatWasRefusedForItsContentDoesNotCount() {
        for (int n = 0; n < 20; n++) {
            pace.objection(flooder, VILLAGE, "张三").orElseThrow().giveBack();
        }
        assertThat(pace.objection(flooder, VILLAGE, "张三")).isPresent();
    }

    @Test
    void whoeverAsksForManyReceiptsThatAreNotThereIsAnsweredNoMore() {
        for (int n = 0; n < 30; n++) {
            assertThat(pace.lookedUp(flooder, Optional::empty)).isEmpty();
        }
        assertThatThrownBy(() -> pace.lookedUp(flooder, () -> Optional.of("receipt")))
                .isInstanceOf(ResponseStatusException.class);
        assertThat(pace.lookedUp(other, () -> Optional.of("receipt"))).contains("receipt");
    }
}
