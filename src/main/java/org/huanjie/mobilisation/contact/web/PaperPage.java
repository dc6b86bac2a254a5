package org.huanjie.mobilisation.contact.web;

import java.util.List;
import org.huanjie.election.web.Head;
import org.huanjie.shell.Page;
import org.huanjie.shell.web.Option;
import org.huanjie.shell.web.form.Form;
import org.springframework.util.MultiValueMap;

/**
 * 走访表登记页 — the list of a grid as it came back on paper, in the order of the paper.
 *
 * @param homes in the order of the paper, each with its number there: the place in this list
 * @param ticked what was ticked and not taken
 * @param needs the columns of the paper
 */
public record PaperPage(
        Head head,
        String path,
        List<Option> volunteers,
        String day,
        List<VolunteeringPage.Home> homes,
        MultiValueMap<String, String> ticked,
        List<String> needs,
        Form form)
        implements Page {

    @Override
    public int status() {
        return form.status();
    }

    /** Whether this box was ticked. */
    public boolean is(String name, String value) {
        return ticked.getOrDefault(name, List.of()).contains(value);
    }
}
