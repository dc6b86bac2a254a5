package org.huanjie.seat.web;

import java.util.List;
import java.util.Optional;
import org.huanjie.election.web.Head;
import org.huanjie.shell.Page;
import org.huanjie.shell.web.form.Form;

/** 罢免要求页 — one petition: whom it is about, why, how many have signed of how many that it takes, and what the member said. */
public record PetitionPage(
        Head head,
        String action,
        List<String> facts,
        String reasons,
        Optional<String> heard,
        boolean villagers,
        boolean open,
        boolean mayHear,
        boolean writes,
        Form form)
        implements Page {

    @Override
    public int status() {
        return form.status();
    }
}
