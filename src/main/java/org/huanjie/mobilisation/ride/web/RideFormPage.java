package org.huanjie.mobilisation.ride.web;

import java.util.List;
import org.huanjie.election.web.Head;
import org.huanjie.shell.Page;
import org.huanjie.shell.web.Option;
import org.huanjie.shell.web.form.Form;

/**
 * 乘车申请页 — takes a request down: whom, where, when, with what help.
 *
 * @param sought what the roll was searched for
 * @param voters whom that found
 */
public record RideFormPage(
        Head head, String home, String sought, List<Option> voters, List<Option> through, MapView map, Form form)
        implements Page {
    @Override
    public int status() {
        return form.status();
    }
}
