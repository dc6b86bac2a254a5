package org.huanjie.discipline.study.web;

import java.util.List;
import java.util.stream.Stream;
import org.huanjie.access.who.Permission;
import org.huanjie.access.who.SignedIn;
import org.huanjie.discipline.study.OwnQuestion;
import org.huanjie.discipline.study.OwnQuestions;
import org.huanjie.discipline.study.QuestionBank;
import org.huanjie.discipline.study.QuizQuestion;
import org.huanjie.discipline.study.QuizQuestions;
import org.huanjie.election.web.Where;
import org.huanjie.region.Level;
import org.huanjie.shell.Wording;
import org.huanjie.shell.Words;
import org.huanjie.shell.web.Option;
import org.huanjie.shell.web.form.Form;
import org.springframework.stereotype.Component;

/** 题库页的编制. */
@Component
class QuizBankPages {

    /** What the form says for a question that everybody is asked. */
    static final String EVERYBODYS = "COMMON";

    private final OwnQuestions own;
    private final Where where;

    QuizBankPages(OwnQuestions own, Where where) {
        this.own = own;
        this.where = where;
    }

    static String path(String county) {
        return "/counties/" + county + "/questions";
    }

    QuizBankPage page(String county, QuestionBank bank, Form form, SignedIn who, Words words) {
        boolean writes = Permission.SET_COUNTY.isOf(who, county);
        return new QuizBankPage(
                where.place(county, Level.COUNTY).name(),
                path(county),
                bank.name(),
                banks(bank, words),
                Stream.concat(
                                banks(bank, words).stream(),
                                Stream.of(new Option(EVERYBODYS, words.of("discipline.question.everybodys"), false)))
                        .toList(),
                own.of(county).stream()
                        .filter(one -> one.question().bank().map(bank::equals).orElse(true))
                        .map(one -> own(county, one, writes, words))
                        .toList(),
                QuizQuestions.of(bank).stream()
                        .map(one -> shown(one.said(words.chinese()), one.rule()))
                        .toList(),
                writes,
                form);
    }

    private static List<Option> banks(QuestionBank chosen, Words words) {
        return Stream.of(QuestionBank.values())
                .map(one -> new Option(one.name(), Wording.of(words, one), one == chosen))
                .toList();
    }

    private static QuizBankPage.Own own(String county, OwnQuestions.Kept one, boolean writes, Words words) {
        return new QuizBankPage.Own(
                shown(said(one.question(), words), one.question().basis()),
                one.question()
                        .bank()
                        .map(bank -> Wording.of(words, bank))
                        .orElseGet(() -> words.of("discipline.question.everybodys")),
                words.of("discipline.question.by", one.addedBy()),
                !one.retired(),
                writes && !one.retired() ? path(county) + "/" + one.id() + "/retire" : "");
    }

    private static QuizQuestion.Said said(OwnQuestion question, Words words) {
        return words.chinese() ? question.chinese() : question.english().orElse(question.chinese());
    }

    private static QuizBankPage.Shown shown(QuizQuestion.Said said, String rule) {
        return new QuizBankPage.Shown(said.ask(), said.right(), said.wrong(), rule);
    }
}
