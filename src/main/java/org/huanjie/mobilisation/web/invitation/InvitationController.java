package org.huanjie.mobilisation.web.invitation;

import jakarta.servlet.http.HttpServletRequest;
import org.huanjie.access.door.Allowed;
import org.huanjie.access.who.Permission;
import org.huanjie.access.who.SignedIn;
import org.huanjie.mobilisation.volunteer.Volunteers;
import org.huanjie.mobilisation.web.MobilisationDesk;
import org.huanjie.shell.Answer;
import org.huanjie.shell.picture.QrPicture;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

/** 报名海报入口 — the sheet with the code that leads to the open form, for whoever organises the village. */
@Controller
class InvitationController {

    private final Volunteers volunteers;
    private final MobilisationDesk desk;

    InvitationController(Volunteers volunteers, MobilisationDesk desk) {
        this.volunteers = volunteers;
        this.desk = desk;
    }

    @Allowed(to = Permission.PRESIDE)
    @GetMapping("/villages/{village}/volunteers/invitation")
    Answer sheet(@PathVariable String village, SignedIn who, HttpServletRequest request) {
        var address = ServletUriComponentsBuilder.fromContextPath(request)
                .path(SignUpInvitation.form(village))
                .build()
                .toUriString();
        var words = desk.words(request);
        return new InvitationPage(
                desk.below(
                        village,
                        words.of("mobilisation.invitation.sheet"),
                        "mobilisation.volunteers.title",
                        "/volunteers",
                        words),
                desk.name(village),
                volunteers.signUpOpen(village),
                address,
                QrPicture.of(address));
    }
}
