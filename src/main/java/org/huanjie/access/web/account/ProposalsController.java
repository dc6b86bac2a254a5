package org.huanjie.access.web.account;

import jakarta.servlet.http.HttpServletRequest;
import java.util.UUID;
import org.huanjie.access.account.Proposals;
import org.huanjie.access.door.Allowed;
import org.huanjie.access.who.Permission;
import org.huanjie.access.who.Role;
import org.huanjie.access.who.SignedIn;
import org.huanjie.shell.Answer;
import org.huanjie.shell.Redirect;
import org.huanjie.shell.web.Frames;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** 账号提名 — a village proposes whom its town opens accounts for. */
@Controller
class ProposalsController {

    private final Proposals proposals;
    private final AccountPages pages;
    private final Frames frames;

    ProposalsController(Proposals proposals, AccountPages pages, Frames frames) {
        this.proposals = proposals;
        this.pages = pages;
        this.frames = frames;
    }

    @Allowed({Role.VILLAGE_TEAM, Role.ELECTION_COMMITTEE})
    @PostMapping("/accounts/proposals")
    Answer propose(
            SignedIn by,
            @RequestParam(defaultValue = "") String role,
            @RequestParam(defaultValue = "") String personName,
            HttpServletRequest request) {
        var wanted = AccountsController.role(role);
        var faults = proposals.propose(wanted, personName, by);
        return faults.isEmpty()
                ? Redirect.to("/accounts", "proposal.made", personName.strip())
                : pages.refused(by, wanted, personName, faults, frames.words(request));
    }

    /** The town declines, or the village takes back. */
    @Allowed(to = Permission.FOLLOW_ELECTION)
    @PostMapping("/accounts/proposals/{proposal}/drop")
    Answer drop(SignedIn by, @PathVariable UUID proposal) {
        if (!proposals.drop(proposal, by)) {
            throw AccountsController.notFound();
        }
        return Redirect.to("/accounts", "proposal.dropped");
    }
}
