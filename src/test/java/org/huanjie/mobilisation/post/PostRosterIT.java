package org.huanjie.mobilisation.post;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.huanjie.HuanjieIT;
import org.huanjie.access.who.Role;
import org.huanjie.mobilisation.MobilisationFixture;
import org.huanjie.mobilisation.volunteer.SignUps;
import org.huanjie.mobilisation.volunteer.VolunteerId;
import org.huanjie.polling.desk.PollFixture;
import org.huanjie.polling.desk.PollFixture.Village;
import org.huanjie.polling.preparation.Kinship;
import org.huanjie.shell.Verdict;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** 服务站排班 — nobody at two places at once, nobody who may not serve, and whoever may not any more is out by themselves. */
@HuanjieIT
class PostRosterIT {

    @Autowired
    PollFixture polls;

    @Autowired
    MobilisationFixture mobilisation;

    @Autowired
    PostRoster roster;

    @Autowired
    SignUps signUps;

    @Test
    void hoursThatOverlapAreRefusedAndThoseThatTouchAreNot() {
        var village = polls.listed(10);
        var id = mobilisation.volunteer(village, "欧阳站", Optional.empty());
        assertThat(add(village, id, ServicePost.GUIDING, 8, 10)).isEmpty();
        assertThat(add(village, id, ServicePost.ORDER, 9, 11)).containsExactly("mobilisation.post.refused.overlaps");
        assertThat(add(village, id, ServicePost.ORDER, 10, 11)).isEmpty();
        assertThat(add(village, id, ServicePost.ORDER, 12, 12)).containsExactly("mobilisation.post.refused.hours");
        assertThat(village.call(() -> roster.of(village.code())))
                .extracting(PostShift::post)
                .containsExactly(ServicePost.GUIDING, ServicePost.ORDER);
    }

    @Test
    void whoHasToStandBackIsOffTheRosterByThemselves() {
        var village = polls.listed(10);
        var untrained = mobilisation.signedUp(village, "欧阳新", Optional.empty());
        assertThat(add(village, untrained, ServicePost.POLICY, 8, 9))
                .containsExactly("discipline.duty.no-training", "discipline.duty.no-pledge");
        var id = mobilisation.volunteer(village, "欧阳站", Optional.empty());
        assertThat(add(village, id, ServicePost.POLICY, 8, 9)).isEmpty();
        assertThat(village.call(() -> signUps.declare(
                        village.code(), id, Map.of(village.voter(0), Kinship.PARENT), village.as(Role.VILLAGE_TEAM))))
                .isEqualTo(Verdict.done());
        assertThat(village.call(() -> roster.of(village.code()))).isEmpty();
        assertThat(add(village, id, ServicePost.POLICY, 10, 11)).contains("mobilisation.volunteer.refused.kin");
    }

    private List<String> add(Village village, VolunteerId id, ServicePost post, int from, int until) {
        return village.call(() -> roster.add(
                        village.code(),
                        id,
                        post,
                        LocalTime.of(from, 0),
                        LocalTime.of(until, 0),
                        village.as(Role.VILLAGE_TEAM)))
                .answer(
                        done -> List.<String>of(),
                        reasons -> reasons.stream().map(reason -> reason.key()).toList());
    }
}
