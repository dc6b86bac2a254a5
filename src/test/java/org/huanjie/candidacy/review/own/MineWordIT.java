package org.huanjie.candidacy.review.own;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.util.List;
import java.util.UUID;
import org.huanjie.HuanjieIT;
import org.junit.jupiter.api.Test;

/** 本人的话 — what the person says and takes back on their page, and of nobody else's review. */
@HuanjieIT
class MineWordIT extends MineCase {

    @Test
    void thePersonAnswersAndAppeals() throws Exception {
        var finding = found(0, List.of(SENTENCE));
        var cookie = door.open(review, town);
        browser.perform(own("/mine/findings/" + finding.id() + "/answer", cookie)
                        .param("text", " "))
                .andExpect(status().is(422));
        browser.perform(own("/mine/findings/" + finding.id() + "/appeal", cookie)
                        .param("text", "太长".repeat(2001)))
                .andExpect(status().is(422))
                .andExpect(content().string(containsString("太长太长")));
        browser.perform(own("/mine/findings/" + finding.id() + "/answer", cookie)
                        .param("text", "不是我"))
                .andExpect(redirectedUrl("/mine"));
        browser.perform(own("/mine/findings/" + finding.id() + "/appeal", cookie)
                        .param("text", "请重新核查"))
                .andExpect(redirectedUrl("/mine"));
        assertThat(text(mine(cookie))).contains("我的申辩 不是我", "我的申诉 请重新核查").doesNotContain("提交申诉");
    }

    @Test
    void pledgeAndWithdrawalAreTakenBackInOneStep() throws Exception {
        everythingElse();
        var cookie = door.open(review, town);
        browser.perform(own("/mine/pledge/take-back", cookie)).andExpect(redirectedUrl("/mine"));
        var candidate = as(committee, () -> withdrawals.own(election.id(), review.person()))
                .getFirst();
        browser.perform(own("/mine/withdrawals/" + candidate.candidate() + "/take-back", cookie))
                .andExpect(redirectedUrl("/mine"));
        assertThat(as(committee, () -> withdrawals.own(election.id(), review.person())))
                .allMatch(own -> own.withdrawnOn() == null);
        assertThat(as(town, () -> pledges.of(review.id()))).noneMatch(pledge -> pledge.stands());
        browser.perform(own("/mine/pledge/take-back", cookie))
                .andExpect(status().is(422))
                .andExpect(content().string(containsString("没有可收回的承诺")));
    }

    @Test
    void nobodyElsesReviewIsReachedOrShown() throws Exception {
        var other = found(1, List.of(SENTENCE));
        var others = as(
                        committee,
                        () -> withdrawals.own(election.id(), voters.get(1).id()))
                .getFirst();
        var cookie = door.open(review, town);
        browser.perform(get("/mine").cookie(cookie))
                .andExpect(content()
                        .string(allOf(
                                containsString(voters.getFirst().name()),
                                not(containsString("平刑初")),
                                not(containsString(other.id().toString())))));
        for (var act : List.of("answer", "appeal")) {
            browser.perform(own("/mine/findings/" + other.id() + "/" + act, cookie)
                            .param("text", "不是我"))
                    .andExpect(status().isNotFound());
        }
        browser.perform(own("/mine/withdrawals/" + others.candidate() + "/take-back", cookie))
                .andExpect(status().is(422));
        browser.perform(own("/mine/findings/" + UUID.randomUUID() + "/answer", cookie))
                .andExpect(status().isNotFound());
    }
}
