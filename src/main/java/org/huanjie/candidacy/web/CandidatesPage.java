package org.huanjie.candidacy.web;

import java.util.List;
import org.huanjie.shell.Page;
import org.huanjie.shell.Reason;
import org.huanjie.shell.web.Option;
import org.huanjie.shell.web.form.Form;

/** 候选人页 — who stands for which post in the order of the list, who withdrew, and the form that enters a person of the roll. */
public record CandidatesPage(
        String village,
        String place,
        String action,
        String title,
        boolean mayWrite,
        Listing list,
        String query,
        List<Found> found,
        Choices choices,
        List<Reason.Said> against,
        String withdrawing,
        Form form)
        implements Page {

    /** 候选人行; asks whether a person of the committee's is meant where the name is the same; {@code leaving} with the next announcement. */
    public record Line(
            String id,
            String post,
            String name,
            String sex,
            String channel,
            String day,
            boolean asksNamesake,
            boolean leaving) {}

    /**
     * 名单 — who stands, who withdrew, and whom a decision keeps off: the last for whoever makes the list and whoever reviews, and for nobody else.
     *
     * @param departed who left the election committee when nominated; empty where nobody did
     * @param order in which the list stands
     * @param direct whether there is no list of candidates, and this is who put themselves forward (R-NM-11)
     * @param outvoted whom representatives left without a place (R-NM-12)
     * @param woman what is found of women among the candidates (R-NM-5); empty where nothing is
     * @param anew where the list is announced anew; empty where it is not out, or not the reader's
     */
    public record Listing(
            boolean mayWithdraw,
            boolean published,
            String anew,
            String departed,
            String order,
            boolean direct,
            List<Line> standing,
            List<Line> withdrawn,
            List<Line> barred,
            List<Line> outvoted,
            String woman) {}

    /** 登记时的选项. */
    public record Choices(
            List<Option> posts, List<Option> channels, List<Option> educations, List<Option> statuses, List<Option> meetings, boolean branch) {

        /** A word of the form: a branch is asked by its list, not by the villagers' roll. */
        public String key(String word) {
            return branch ? word + "-member" : word;
        }
    }

    /** 查到的选民. */
    public record Found(String person, String word) {}

    /** The form that enters somebody. */
    public Form entering() {
        return withdrawing.isEmpty() ? form : Form.EMPTY;
    }

    /** The form that takes down the withdrawal of this one. */
    public Form withdrawal(Line line) {
        return line.id().equals(withdrawing) ? form : Form.EMPTY.among(prefix(line.id()));
    }

    static String prefix(String candidate) {
        return "w-" + candidate + "-";
    }

    @Override
    public int status() {
        return form.status();
    }
}
