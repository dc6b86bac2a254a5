package org.huanjie.mobilisation.ride.web;

import java.util.List;
import org.huanjie.election.web.Head;
import org.huanjie.shell.Page;
import org.huanjie.shell.web.Option;
import org.huanjie.shell.web.form.Form;

/** 接送明细页 — one rider's ride: what was asked for, why it is planned so, what is fixed by hand. */
public record RidePage(
        Head head,
        String home,
        String id,
        String asked,
        String state,
        List<String> why,
        boolean open,
        List<Option> cars,
        Form form)
        implements Page {
    @Override
    public int status() {
        return form.status();
    }
}
