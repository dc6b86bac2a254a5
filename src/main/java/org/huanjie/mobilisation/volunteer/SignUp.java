package org.huanjie.mobilisation.volunteer;

import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.huanjie.polling.preparation.DutyKind;
import org.huanjie.roll.voter.VoterId;

/**
 * 报名 — what somebody says who signs up, or whom the office signs up.
 *
 * @param phone as it was typed; blank where none is given
 */
public record SignUp(
        String name,
        OptionalInt group,
        Optional<VoterId> voter,
        String phone,
        Set<DutyKind> kinds,
        Optional<FreeHours> hours) {

    static final int LONGEST_NAME = 20;
}
