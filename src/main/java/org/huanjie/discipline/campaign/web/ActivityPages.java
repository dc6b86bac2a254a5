package org.huanjie.discipline.campaign.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import org.huanjie.access.who.Permission;
import org.huanjie.access.who.SignedIn;
import org.huanjie.county.ListEntries;
import org.huanjie.discipline.campaign.Activities;
import org.huanjie.discipline.campaign.Activity;
import org.huanjie.discipline.campaign.ActivityKinds;
import org.huanjie.discipline.campaign.ActivityPhotos;
import org.huanjie.discipline.campaign.CampaignDue;
import org.huanjie.discipline.campaign.CampaignReading;
import org.huanjie.election.web.Where;
import org.huanjie.region.Division;
import org.huanjie.region.DivisionCode;
import org.huanjie.region.Level;
import org.huanjie.shell.Wording;
import org.huanjie.shell.Words;
import org.huanjie.shell.web.Crumb;
import org.huanjie.shell.web.NoSuchPage;
import org.huanjie.shell.web.Option;
import org.huanjie.shell.web.form.Form;
import org.springframework.stereotype.Component;

/** 活动页的制作. */
@Component
class ActivityPages {

    private final CampaignReading reading;
    private final Activities activities;
    private final ActivityPhotos photos;
    private final ActivityKinds kinds;
    private final Where where;
    private final Clock clock;

    ActivityPages(
            CampaignReading reading,
            Activities activities,
            ActivityPhotos photos,
            ActivityKinds kinds,
            Where where,
            Clock clock) {
        this.reading = reading;
        this.activities = activities;
        this.photos = photos;
        this.kinds = kinds;
        this.where = where;
        this.clock = clock;
    }

    ActivitiesPage list(String division, Form form, SignedIn who, Words words) {
        var place = place(division);
        var names = kinds.of(division);
        return new ActivitiesPage(
                place.name(),
                crumbs(place, who, words),
                CampaignWords.ACTIVITIES + division,
                reading.of(division).stream()
                        .map(line -> due(line, names, words))
                        .toList(),
                activities.within(division).stream()
                        .filter(one -> one.division().equals(division))
                        .map(one -> held(one, names, words))
                        .toList(),
                Permission.WORK.isOf(who, division),
                place.level() == Level.VILLAGE,
                kinds.offered(division).stream()
                        .map(kind -> new Option(kind.code(), kind.text(words), false))
                        .toList(),
                LocalDate.now(clock).toString(),
                form);
    }

    ActivityPage one(Activity activity, Form form, SignedIn who, Words words) {
        var place = place(activity.division());
        var address = CampaignWords.ACTIVITIES + activity.division() + "/" + activity.id();
        var crumbs = new ArrayList<>(crumbs(place, who, words));
        crumbs.add(new Crumb(words.of("campaign.activities", place.name()), CampaignWords.ACTIVITIES + place.code()));
        return new ActivityPage(
                kinds.of(activity.division())
                        .at(activity.kind(), activity.at())
                        .text(words),
                place.name(),
                crumbs,
                address,
                facts(activity, words),
                activities.lines(activity.division(), activity.id()).stream()
                        .map(line -> entry(line, words))
                        .toList(),
                pictures(activity, who),
                Permission.WORK.isOf(who, activity.division()) && !activity.withdrawn(),
                place.level() == Level.VILLAGE,
                ActivityPhotos.MOST,
                LocalDate.now(clock).toString(),
                form);
    }

    /** The form as it stands with what is known. */
    static Form filled(Activity activity) {
        var values = new LinkedHashMap<String, String>();
        values.put("day", activity.day().toString());
        values.put("group", activity.group() == 0 ? "" : Integer.toString(activity.group()));
        values.put("place", activity.told().place());
        values.put("people", Integer.toString(activity.told().people()));
        values.put("material", activity.told().material());
        values.put("note", activity.told().note());
        return Form.filled(values);
    }

    private Division place(String division) {
        var place = where.division(division);
        if (place.level() != Level.VILLAGE && place.level() != Level.TOWN) {
            throw new NoSuchPage();
        }
        return place;
    }

    private List<Crumb> crumbs(Division place, SignedIn who, Words words) {
        var crumbs = new ArrayList<Crumb>();
        crumbs.add(new Crumb(words.of("discipline.title"), "/discipline"));
        var town = new DivisionCode(place.code()).town().digits();
        if (Permission.LOOK_AT_TOWN.isOf(who, town)) {
            crumbs.add(new Crumb(words.of("campaign.crumb", where.division(town).name()), CampaignWords.PLANS + town));
        }
        return crumbs;
    }

    private static ActivitiesPage.Due due(CampaignDue.Line line, ListEntries names, Words words) {
        return new ActivitiesPage.Due(
                names.of(line.item().kind()).text(words),
                line.group() == 0 ? Wording.of(words, line.item().per()) : words.of("campaign.group", line.group()),
                CampaignWords.days(line.item().days(), words),
                words.of("campaign.done-of", line.done(), line.item().times()),
                Wording.of(words, line.state()),
                line.state().name().toLowerCase(Locale.ROOT),
                Wording.of(words, line.item().answers()));
    }

    private static ActivitiesPage.Held held(Activity one, ListEntries names, Words words) {
        return new ActivitiesPage.Held(
                names.at(one.kind(), one.at()).text(words),
                Wording.of(words, one.day()),
                one.group() == 0
                        ? one.told().place()
                        : words.of(
                                "campaign.group-place", one.group(), one.told().place()),
                words.of("campaign.people", one.told().people()),
                CampaignWords.ACTIVITIES + one.division() + "/" + one.id(),
                one.withdrawn(),
                one.lines() > 1);
    }

    private static ActivityPage.Facts facts(Activity one, Words words) {
        return new ActivityPage.Facts(
                Wording.of(words, one.day()),
                one.told().place(),
                words.of("campaign.people", one.told().people()),
                one.group() == 0 ? "" : words.of("campaign.group", one.group()),
                one.told().material(),
                one.told().note(),
                one.withdrawn());
    }

    private static ActivityPage.Entry entry(Activity.Line line, Words words) {
        return new ActivityPage.Entry(
                Wording.of(words, line.at()),
                line.by(),
                line.withdrawn()
                        ? words.of("campaign.withdrawn")
                        : words.of(
                                "campaign.said",
                                Wording.of(words, line.day()),
                                line.told().place(),
                                line.told().people()),
                line.why());
    }

    private List<ActivityPage.Photo> pictures(Activity activity, SignedIn who) {
        boolean releases = Permission.ORGANIZE.isOf(who, activity.division());
        return photos.of(activity.division()).stream()
                .filter(photo -> photo.activity().equals(activity.id()))
                .map(photo -> {
                    var src = CampaignWords.ACTIVITIES + activity.division() + "/photos/" + photo.id();
                    return new ActivityPage.Photo(src, photo.released(), releases ? src + "/release" : "");
                })
                .toList();
    }
}
