package app

var embedJapanese = EmbedTexts{
	Title:      "サポート応答期限の計算",
	Full:       "完全版のページを開く",
	Unofficial: "非公式。アドビとは無関係に作成されたものです。",
	Matrix:     "同じケースの優先度別の期限",

	Builder: BuilderTexts{
		Title:       "Support Clock をページに埋め込む",
		Description: "訪問者に見せる内容を選び、試してから、計算ツールをご自身のサポートページに置くためのコードをコピーできます。",
		Link:        "自分のページに埋め込む",
		NoScript:    "コードの作成には JavaScript と WebAssembly が必要です。",

		Form:     "訪問者に見せる内容",
		Language: "言語",
		Anywhere: "訪問者の時計に合わせる",
		AnySite:  "訪問者の拠点、または地域の標準",
		Parts:    "表示する部分",
		PartHint: "この順に上から並びます。",
		Names: dict[string, string]{
			{partControls, "入力欄"}, {partAnswer, "結果"}, {partWhy, "理由"}, {partTimeline, "タイムライン"},
			{partMatrix, "プランと優先度の表"}, {partServices, "プランのサービス"},
		},
		Locks:    "訪問者が変更できない項目",
		LockHint: "入力欄の代わりに文字で表示します。特定のプランを扱うページなどに適しています。",
		Theme:    "背景",
		Themes:   dict[string, string]{{"auto", "訪問者のシステムに合わせる"}, {"light", "ライト"}, {"dark", "ダーク"}},
		Accent:   "アクセントカラー",
		Accents: dict[string, string]{{"blue", "青"}, {"teal", "青緑"}, {"green", "緑"}, {"orange", "オレンジ"}, {"red", "赤"}, {"pink", "ピンク"},
			{"purple", "紫"}, {"gray", "グレー"}},

		Preview:     "プレビュー",
		PreviewHint: "実際に動作する計算ツールです。ここで試した内容は外に出ません。",
		Snippet:     "コピーするコード",
		Frame:       "フレームとして",
		FrameHint:   "スクリプトなしで動作します。2 行目は任意で、加えるとフレームの高さが常に内容に合います。",
		Element:     "要素として",
		ElementHint: "スクリプトがフレームを作成します。内容が動的に変わるページや、計算ツールからの通知を受け取る場合に適しています。同じ属性を付けた <support-clock> も同じように動作します。",
		Copy:        "コピー",
		Copied:      "コピーしました。",
		NotCopied:   "ブラウザーがコピーを許可しませんでした。コードを選択して手動でコピーしてください。",

		Data: "訪問者のブラウザーから送信されるもの",
		DataList: [4]string{
			"入力や選択の内容は一切送信されません。計算はすべて訪問者のブラウザー内で行われます。",
			"フレームは {host} からファイルを取得します。このサーバーに分かるのは、一般のウェブサーバーと同じく、アドレス、ブラウザー、フレームが置かれたサイトだけです。",
			"フレーム内から Cookie の設定、データの保存、Service Worker の登録が行われることはありません。",
			"ご自身のページは、ブラウザー内で結果を受け取れます。内容は応答期限、プラン、優先度、地域、拠点だけで、ほかのページには伝わりません。",
		},
		Policy:   "ページにコンテンツセキュリティポリシー（CSP）がある場合",
		Policies: [2]string{"フレームのために次を追加してください。", "スクリプトを使う場合は、さらに次を追加してください。"},
		Events:   "開発者向け",
		EventSay: "この要素は {events} の各イベントを発行し、plan、priority、region、site、theme、lang を指定する {configure} を受け付けます。",
	},
}
