package org.huanjie.access.door;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.huanjie.HuanjieIT;
import org.huanjie.access.account.Looks;
import org.huanjie.shell.Answer;
import org.huanjie.shell.ConfirmPage;
import org.huanjie.shell.Redirect;
import org.huanjie.shell.Words;
import org.huanjie.store.scope.Scope;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.MessageSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerAdapter;

/** Handlers that are no part of the program stand where its own do: what they write lasts only once it was confirmed. */
@HuanjieIT
class AsksFirstIT {

    private static final Scope HERE = Scope.of("330326");

    @Autowired
    RequestMappingHandlerAdapter adapter;

    @Autowired
    Looks looks;

    @Autowired
    MessageSource messages;

    @Autowired
    PlatformTransactionManager transactions;

    @Autowired
    JdbcClient sql;

    /** The violator: forgets to ask, and does it on the first form. */
    static final class Hasty {

        private final AskedActs acts;

        Hasty(AskedActs acts) {
            this.acts = acts;
        }

        @AsksFirst
        Answer act() {
            acts.run();
            return Redirect.to("/done");
        }
    }

    /** The violator that answers as if it had refused. */
    static final class Quiet {

        private final AskedActs acts;
        private final ConfirmPage page;

        Quiet(AskedActs acts, ConfirmPage page) {
            this.acts = acts;
            this.page = page;
        }

        @AsksFirst
        Answer act() {
            acts.run();
            return page;
        }
    }

    static final class Asking {

        private final AskedActs acts;
        private final ConfirmPage page;
        private final Words words;

        Asking(AskedActs acts, ConfirmPage page, Words words) {
            this.acts = acts;
            this.page = page;
            this.words = words;
        }

        @AsksFirst
        Answer act(@RequestParam(name = ConfirmPage.SHOWN, defaultValue = "") String shown) {
            return page.unlessConfirmed(shown, words).orElseGet(() -> {
                acts.run();
                return Redirect.to("/done");
            });
        }
    }

    /** An act of the program as its services do one: in a transaction of its own. */
    interface AskedActs {
        void run();
    }

    @Test
    void anActThatForgetsToAskWritesNothingAndIsAFault() {
        var act = new Act();
        assertThatThrownBy(() -> send(new Hasty(act), "")).hasMessageContaining("before it was confirmed");
        assertThat(act.lasts()).isFalse();
    }

    @Test
    void whatAnActWritesBeforeItAskedIsGone() throws Exception {
        var act = new Act();
        send(new Quiet(act, page()), "");
        assertThat(act.lasts()).isFalse();
    }

    @Test
    void onlyThePageThatWasShownConfirms() throws Exception {
        var act = new Act();
        var asking = new Asking(act, page(), new Words(messages, Locale.CHINA));
        for (var shown : List.of("", "x", page().shown() + "0")) {
            assertThat(send(asking, shown)).isNotEqualTo(303);
            assertThat(act.lasts()).as("with '%s'", shown).isFalse();
        }
        assertThat(send(asking, page().shown())).isEqualTo(303);
        assertThat(act.lasts()).isTrue();
    }

    private static ConfirmPage page() {
        return ConfirmPage.asks("关闭？", "/close", "关闭", new ConfirmPage.Back("返回", "/"))
                .page();
    }

    private int send(Object handler, String shown) throws Exception {
        var method = Arrays.stream(handler.getClass().getDeclaredMethods())
                .filter(one -> one.getName().equals("act"))
                .findFirst()
                .orElseThrow();
        var request = new MockHttpServletRequest("POST", "/close");
        request.setParameter(ConfirmPage.SHOWN, shown);
        var response = new MockHttpServletResponse();
        HERE.callThrowing(() -> adapter.handle(request, response, new HandlerMethod(handler, method)));
        return response.getStatus();
    }

    /** One note of a look, since any role may leave one. */
    private final class Act implements AskedActs {

        private final UUID person = UUID.randomUUID();

        @Override
        public void run() {
            new TransactionTemplate(transactions)
                    .executeWithoutResult(status -> sql.sql(
                                    "INSERT INTO access.look (at, account, by, role, village, person, what, reason)"
                                            + " VALUES (now(), :person, 'asks-first', 'TELLER', '330326103201', :person, 'x', 'y')")
                            .param("person", person)
                            .update());
        }

        boolean lasts() {
            return HERE.call(() -> looks.page("asks-first", 0)).stream()
                    .anyMatch(look -> look.person().equals(person));
        }
    }
}
