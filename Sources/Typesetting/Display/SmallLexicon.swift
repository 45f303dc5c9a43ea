import Measure

/// Word ends from a small list of a newspaper's commonest words and a few rules: what a headline is broken by where no larger
/// dictionary is at hand.
///
/// Backward maximum matching over Han; particles stay with the word before them; a Western word or number is one word, with its measure
/// word.
public struct SmallLexicon: WordBoundaries {
    private let words: Set<String>
    private let longest: Int

    /// - Parameter extra: the house's own words, such as place names.
    public init(extra: [String] = []) {
        words = Set(Self.common + extra)
        longest = words.reduce(1) { max($0, $1.unicodeScalars.count) }
    }

    public func wordEnds(in text: String) -> [WordEnd] {
        let scalars = Array(text.unicodeScalars)
        var offsets = [0]
        for scalar in scalars { offsets.append(offsets[offsets.count - 1] + String(scalar).utf8.count) }
        var ends = Set<Int>()
        var index = scalars.count
        while index > 0 {
            ends.insert(index)
            index -= lengthOfWord(endingAt: index, scalars)
        }
        return ends.filter { !isBound($0, scalars) }.sorted().map { WordEnd(offset: offsets[$0]) }
    }

    private func lengthOfWord(endingAt end: Int, _ scalars: [Unicode.Scalar]) -> Int {
        var length = min(longest, end)
        while length > 1 {
            if words.contains(String(scalars: scalars[end - length..<end])) { return length }
            length -= 1
        }
        guard CharacterTable.classOf(scalars[end - 1]) == .latin else { return 1 }
        var start = end - 1
        while start > 0, CharacterTable.classOf(scalars[start - 1]) == .latin { start -= 1 }
        return end - start
    }

    /// No word ends before a particle, before a suffix, or between a number and its measure word.
    private func isBound(_ end: Int, _ scalars: [Unicode.Scalar]) -> Bool {
        guard end < scalars.count, end > 0 else { return false }
        if Self.enclitics.contains(scalars[end]) { return true }
        return CharacterTable.isDigit(scalars[end - 1]) && CharacterTable.isMeasureWord(scalars[end])
    }

    private static let enclitics = Set("的了着们性率者".unicodeScalars)

    static let common: [String] =
        """
        中国 全国 全省 全区 全市 全县 广西 崇左 凭祥 南宁 左江 北京 上海 边境 边疆 城镇 乡镇 乡村 农村 城乡 社区 园区 镇村 村屯 屯级 夏石镇 夏石 左江日报 东盟 越南 口岸 \
        高质量 高水平 高标准 高效 现代化 标准化 规范化 信息化 数字化 智能化 规模化 一体化 常态化 网格化 清单化 产业化 新时代 新征程 新篇章 篇章 新局面 新格局 新质生产力 \
        党建 党委 党组织 党员 支部 基层 干部 群众 人民 人才 青年 妇女 儿童 老人 学生 学子 教师 军人 退役 企业 民营 国有 单位 机关 部门 政府 书记 委员 代表 领导 班子 队伍 \
        引领 推进 推动 推行 促进 加快 加强 提升 提高 深化 强化 优化 美化 净化 实施 实现 落实 贯彻 坚持 坚守 坚决 守护 守牢 筑牢 织密 织牢 夯实 压实 扎实 奋力 书写 谱写 绘就 打造 打好 \
        打赢 建设 建成 建立 构建 创建 创新 改革 开放 发展 发力 增长 增收 增效 增产 丰收 致富 振兴 转型 升级 转化 整合 融合 融汇 聚力 聚焦 聚集 激活 激发 赋能 助推 助力 护航 服务 保障 维护 \
        治理 管理 监管 整治 整改 攻坚 攻坚战 防范 防控 化解 调解 排查 巡查 检查 督查 调研 考察 走访 慰问 帮扶 脱贫 扶贫 救助 培训 招聘 就业 创业 教育 医疗 养老 卫生 健康 体育 文化 旅游 文旅 \
        农业 工业 商业 产业 事业 企业 项目 工程 工作 任务 目标 责任 能力 水平 质量 效益 效能 活力 动力 动能 动力源 优势 特色 品牌 品质 经济 社会 生态 环境 环保 绿色 低碳 安全 安宁 平安 稳定 \
        风险 隐患 应急 处突 防线 底线 底色 屏障 网络 体系 机制 制度 政策 法治 德治 自治 法律 纪律 作风 清廉 廉洁 政治 思想 理论 精神 信仰 根基 基础 堡垒 阵地 家园 人居 宜居 美丽 和谐 幸福 \
        民生 民族 团结 统一 福祉 福利 生活 收入 粮食 耕地 甘蔗 稻谷 种植 养殖 畜禽 水利 道路 公路 铁路 交通 物流 港口 港区 开港 通车 通航 投产 开工 竣工 开业 开幕 闭幕 开通 启动 启用 举行 举办 召开 会议 \
        论坛 大会 活动 节日 国庆 春节 中秋 周年 庆祝 喜迎 纪念 学习 宣传 宣讲 文明 实践 示范 先进 典型 模范 荣誉 成就 成效 成果 巡礼 综述 纪实 侧记 特别 报道 记者 要闻 专版 专题 专栏 \
        十四五 十五五 规划 开局 开局之年 之年 战略 布局 格局 方案 措施 举措 清单 一流 第一 季度 上半年 下半年 全年 年度 今年 去年 明年 全面 全力 全域 全程 全民 各项 各级 各族 各界 奋进 奋斗 拼搏 担当 作为 \
        有力 有效 有序 持续 深入 深耕 深度 积极 主动 创优 争先 争创 共建 共享 共治 共赢 共同 携手 合作 交流 贸易 跨境 电商 投资 招商 引资 资金 资源 资产 集体 集群 市场 消费 价格 供给 需求 出口 进口 外贸 \
        科技 科学 技术 数据 数字 智慧 智能 平台 系统 设施 设备 装备 基地 中心 示范区 试验区 开发区 旅游区 产业园 景区 景点 口袋公园 公园 河长制 林长制 田长制 蓝天 碧水 净土 保卫战 污染 防治 排放 垃圾 分类 污水 处理 \
        谋划 补齐 短板 强基 固本 铸魂 惠民 利民 便民 为民 富民 强村 兴村 兴边 固边 稳边 守边 边民 国门 国防 武装 拥军 优属 双拥 征兵 信访 矛盾 纠纷 诉求 响应 温暖 关爱 公益 慈善 志愿 志愿者 \
        靠前 牢牢 守住 耕耘 乡风 家风 民风 村规 民约 积分制 一村一品 千万工程 一带一路 四大 两山 理念 理想 信念 初心 使命 凝聚 共识 力量 合力 汇聚 点燃 点亮 照亮 描绘 蓝图 画卷 答卷 新貌 面貌 巨变 变迁 变化
        """.split(separator: " ").map(String.init)
}
