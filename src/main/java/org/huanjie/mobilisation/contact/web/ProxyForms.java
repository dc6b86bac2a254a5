package org.huanjie.mobilisation.contact.web;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.huanjie.election.occasion.Arrangements;
import org.huanjie.election.occasion.Occasion;
import org.huanjie.election.rules.Rules;
import org.huanjie.election.stage.Election;
import org.huanjie.election.web.Where;
import org.huanjie.mobilisation.contact.ContactNeed;
import org.huanjie.mobilisation.contact.NeedLine;
import org.huanjie.mobilisation.volunteer.Volunteers;
import org.huanjie.polling.preparation.Kinship;
import org.huanjie.polling.preparation.WhyAway;
import org.huanjie.shell.Wording;
import org.huanjie.shell.Words;
import org.huanjie.shell.print.ReportingLines;
import org.huanjie.shell.web.NoSuchPage;
import org.springframework.stereotype.Component;

/** 委托书的组成 — the forms with the rules that hold in this village (R-PX-1..6). */
@Component
class ProxyForms {

    private final Volunteers volunteers;
    private final Rules rules;
    private final Arrangements arrangements;
    private final ReportingLines lines;
    private final Where where;

    ProxyForms(Volunteers volunteers, Rules rules, Arrangements arrangements, ReportingLines lines, Where where) {
        this.arrangements = arrangements;
        this.volunteers = volunteers;
        this.rules = rules;
        this.lines = lines;
        this.where = where;
    }

    ProxyFormSheet of(String village, List<NeedLine> needs, Words words) {
        var vote = volunteers.election(village).orElseThrow(NoSuchPage::new);
        var forms = needs.stream()
                .filter(line -> line.need() == ContactNeed.PROXY && !line.settled())
                .map(line -> new ProxyFormSheet.Form(
                        line.voter().name(),
                        words.of("mobilisation.contacts.group", line.voter().group())))
                .toList();
        return new ProxyFormSheet(
                words.of("mobilisation.proxy-form.title"),
                where.name(village),
                Wording.of(words, vote.body()),
                Optional.ofNullable(vote.day())
                        .map(day -> Wording.of(words, day))
                        .orElse(""),
                forms.isEmpty() ? List.of(new ProxyFormSheet.Form("", "")) : forms,
                boxes(Arrays.stream(WhyAway.values()).map(why -> Wording.of(words, why)), words),
                boxes(Arrays.stream(Kinship.values()).map(kin -> words.of("polling.kinship." + kin)), words),
                rules(vote, words),
                lines.of(village, words));
    }

    // the form asks what the desk asks, in the same words, to tick
    private static String boxes(Stream<String> said, Words words) {
        return said.map(one -> words.of("mobilisation.proxy-form.box", one)).collect(Collectors.joining("　"));
    }

    private List<String> rules(Election vote, Words words) {
        var said = new ArrayList<>(List.of(words.of("mobilisation.proxy-form.rule.kin")));
        rules.find(vote.id()).ifPresent(passed -> {
            var settings = rules.settings(vote.id());
            said.add(words.of("mobilisation.proxy-form.rule.most", settings.proxiesAtMost()));
            said.add(words.of(
                    settings.candidateCarriesForLinealKin()
                            ? "mobilisation.proxy-form.rule.candidate-kin"
                            : "mobilisation.proxy-form.rule.candidate"));
            settings.proxyDeadline()
                    .ifPresent(days -> said.add(words.of("mobilisation.proxy-form.rule.deadline", days)));
        });
        arrangements
                .of(vote.id(), Occasion.VOTE)
                .ifPresent(one -> said.add(words.of("mobilisation.proxy-form.rule.where", one.hours(words), one.places(words))));
        said.add(words.of("mobilisation.proxy-form.rule.own"));
        return said;
    }
}
