package dev.billaudit.corpus;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;

/** Names, codes and prices; nothing is handed out twice to one line. */
final class Shelf {

    private static final List<String> PLANS =
            List.of("全球通88套餐", "神州行轻松卡", "5G畅享128元套餐", "畅享套餐59元", "动感地带校园版", "冰激凌套餐99元", "天翼乐享4G套餐");
    private static final List<String> OWN = List.of(
            "手机报", "飞信会员", "关爱e家", "位置通", "号簿管家", "移动全时通", "来电提醒", "强制显示", "手机阅读", "歌曲下载", "生活百事通", "云盘黄金会员", "语音杂志",
            "天气预报早知道", "安全管家", "彩铃", "手机医生");
    private static final List<String> SOLD = List.of(
            "虚拟人生", "超级贺卡", "星座密语", "掌上股讯", "笑话天天看", "英语每日一句", "动漫畅读月刊", "短剧精选", "足球快讯", "棋牌大厅", "农家乐园", "美食地图", "健身教练",
            "梦幻农场", "历史上的今天", "宝宝故事");
    private static final List<String> PROVIDERS = List.of(
            "搜狐",
            "新浪",
            "广州智益信息有限公司",
            "深圳星空无线",
            "北京掌讯互联",
            "成都言语",
            "杭州画语",
            "上海百灵科技有限公司",
            "南京天讯",
            "厦门海纳",
            "武汉光谷信息",
            "西安秦风网络");

    private final Random random;
    private final List<String> own = new ArrayList<>(OWN);
    private final List<String> sold = new ArrayList<>(SOLD);
    private final List<String> providers = new ArrayList<>(PROVIDERS);
    private int port;

    Shelf(Random random) {
        this.random = random;
        Collections.shuffle(own, random);
        Collections.shuffle(sold, random);
        Collections.shuffle(providers, random);
        port = 10661000 + random.nextInt(4000) * 2;
    }

    String plan() {
        return PLANS.get(random.nextInt(PLANS.size()));
    }

    long planPrice(String plan) {
        String digits = plan.replaceAll("\\dG", "").replaceAll("\\D", "");
        return digits.isEmpty() ? 3900 : Long.parseLong(digits) * 100;
    }

    /** A service of the carrier itself. */
    Offer own() {
        return new Offer(
                own.remove(0), null, null, null, random.nextBoolean() ? String.valueOf(10658100 + port++ % 90) : null);
    }

    /** A service of a third party. */
    Offer sp() {
        port += 7;
        return new Offer(
                sold.remove(0),
                providers.remove(0),
                String.valueOf(900000 + random.nextInt(90000)),
                null,
                String.valueOf(port));
    }

    /** An everyday price. */
    long price() {
        long[] prices = {200, 300, 500, 600, 800, 1000, 1500};
        return prices[random.nextInt(prices.length)];
    }
}
