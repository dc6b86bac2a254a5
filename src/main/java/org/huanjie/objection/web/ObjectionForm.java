package org.huanjie.objection.web;

import java.util.List;
import java.util.Map;
import org.huanjie.objection.ObjectionSubject;
import org.huanjie.objection.ObjectionOrgan;
import org.huanjie.objection.ObjectionWords;
import org.huanjie.shell.Reason;
import org.huanjie.shell.Wording;
import org.huanjie.shell.Words;
import org.huanjie.shell.web.Option;
import org.huanjie.shell.web.form.Form;

/**
 * 异议表单 — the form with which an objection is filed or written down.
 *
 * @param title its heading where it stands on a page with others
 * @param hint what is to be said; empty where nothing need be told
 * @param organs to whom one may turn; empty where there is no choice
 */
public record ObjectionForm(
        String title, String action, ObjectionSubject subject, String hint, List<Option> organs, Form form) {

    public static ObjectionForm of(String title, String action, ObjectionSubject subject, Form form) {
        return new ObjectionForm(title, action, subject, "", List.of(), form);
    }

    public ObjectionForm hinting(String said) {
        return new ObjectionForm(title, action, subject, said, organs, form);
    }

    /** One may choose between town and county. */
    public ObjectionForm choosing(Words words) {
        var offices = List.of(ObjectionOrgan.TOWN, ObjectionOrgan.COUNTY).stream()
                .map(organ -> new Option(organ.name(), Wording.of(words, organ), false))
                .toList();
        return new ObjectionForm(title, action, subject, hint, offices, form);
    }

    /** What such a form says. */
    public static ObjectionWords said(Map<String, String> form) {
        return new ObjectionWords(
                form.getOrDefault("name", ""), form.getOrDefault("contact", ""), form.getOrDefault("text", ""));
    }

    /** The form as it was sent, where it was refused; of several on a page the others stay as they are. */
    public record Sent(String action, Map<String, String> values, List<Reason> reasons) {

        public static final Sent NOTHING = new Sent("", Map.of(), List.of());

        /** What stands in the form with this address. */
        public Form in(String address, String prefix, Words words) {
            return action.equals(address)
                    ? Form.sent(values, reasons, words).among(prefix)
                    : Form.EMPTY.among(prefix);
        }
    }
}
