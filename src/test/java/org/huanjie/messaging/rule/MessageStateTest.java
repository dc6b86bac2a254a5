package org.huanjie.messaging.rule;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

/** 消息状态 — whatever order reports come in, and however often, they lead to one state. */
class MessageStateTest {

    private static MessageState after(List<MessageState> reports) {
        return reports.stream().reduce(MessageState.HANDED, MessageState::and);
    }

    @Property
    void theSameReportsInAnyOrderAndTwiceLeadToTheSame(@ForAll List<MessageState> reports, @ForAll Random chance) {
        var shuffled = new ArrayList<>(reports);
        shuffled.addAll(reports);
        Collections.shuffle(shuffled, chance);
        assertThat(after(shuffled)).isEqualTo(after(reports));
    }

    @Property
    void whatIsKnownNeverBecomesLess(@ForAll MessageState known, @ForAll MessageState reported) {
        assertThat(known.and(reported)).isGreaterThanOrEqualTo(known);
        assertThat(known.and(reported).and(reported)).isEqualTo(known.and(reported));
    }

    @Test
    void whoSaidThatItArrivedDoesNotTakeItBack() {
        assertThat(after(List.of(MessageState.DELIVERED, MessageState.BOUNCED, MessageState.ACCEPTED)))
                .isEqualTo(MessageState.DELIVERED);
        assertThat(after(List.of(MessageState.EXPIRED, MessageState.DELIVERED))).isEqualTo(MessageState.DELIVERED);
    }

    @Test
    void whatIsSettledIsNotHandedOverAgain() {
        assertThat(MessageState.values())
                .filteredOn(state -> !state.settled())
                .containsExactly(MessageState.QUEUED, MessageState.HANDED, MessageState.ACCEPTED);
    }
}
