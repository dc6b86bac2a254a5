package org.huanjie.mobilisation.web.invitation;

import java.util.Optional;
import org.huanjie.mobilisation.volunteer.Volunteers;
import org.huanjie.shell.Words;
import org.huanjie.shell.web.PublicInvitation;
import org.huanjie.store.scope.Scope;
import org.springframework.stereotype.Component;

/** 志愿者报名邀请 — leads from a village's public page to the form, while people may sign up. */
@Component
class SignUpInvitation implements PublicInvitation {

    private final Volunteers volunteers;

    SignUpInvitation(Volunteers volunteers) {
        this.volunteers = volunteers;
    }

    /** Where people sign up. */
    static String form(String village) {
        return "/v/" + village + "/volunteer";
    }

    @Override
    public Optional<Line> of(String village, Words words) {
        return Scope.of(village).call(() -> volunteers.signUpOpen(village))
                ? Optional.of(new Line(
                        words.of("mobilisation.invitation.heading"),
                        words.of("mobilisation.invitation.text"),
                        words.of("mobilisation.invitation.go"),
                        form(village)))
                : Optional.empty();
    }
}
