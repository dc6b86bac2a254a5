package org.huanjie.candidacy.review.talk.web;

import java.util.List;
import org.huanjie.access.who.SignedIn;
import org.huanjie.candidacy.review.talk.Contacts;
import org.huanjie.election.stage.Body;
import org.huanjie.election.stage.Election;
import org.huanjie.election.stage.Stage;
import org.huanjie.election.stage.VillageTask;
import org.springframework.stereotype.Component;

/** 联系任务 — the way from a village's page to the pledges that somebody keeps in touch about, from the nomination to the result. */
@Component
class ContactTask implements VillageTask {

    private static final int ORDER = 406;

    @Override
    public List<Link> forVillage(Election election, SignedIn who) {
        return election.body() == Body.VILLAGERS_COMMITTEE
                        && Contacts.mayNote(election.village(), who)
                        && election.reached(election.body().nominating())
                        && !election.reached(Stage.DECLARED)
                ? List.of(new Link(
                        Phase.CANDIDATES,
                        "candidacy",
                        "candidacy.task.contacts",
                        "/villages/" + election.village() + "/contacts",
                        ORDER))
                : List.of();
    }
}
