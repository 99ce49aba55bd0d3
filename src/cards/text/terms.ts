/*
 * Technical terms written without Latin letters, which nothing else would tell from everyday words. Longest match wins.
 */

const KOREAN =
  '위치 임베딩|패치 임베딩|귀납 편향|합성곱 신경망|순환 신경망|심층 신경망|인공 신경망|완전 연결층|완전 연결 계층|합성곱 연산|전치 합성곱|팽창 합성곱|깊이별 분리 합성곱|손실 함수|활성화 함수|목적 함수|비용 함수|교차 엔트로피|소프트맥스|시그모이드|경사 하강법|확률적 경사 하강법|역전파|오차 역전파|순전파|학습률|가중치 감쇠|가중치 초기화|배치 정규화|레이어 정규화|계층 정규화|색상 정규화|드롭아웃|과적합|과소적합|일반화|정규화|전이 학습|미세 조정|사전 학습|사전학습|자기지도 학습|자기 지도 학습|지도 학습|비지도 학습|준지도 학습|약지도 학습|강화 학습|메타 학습|대조 학습|연합 학습|능동 학습|지식 증류|데이터 증강|데이터 불균형|클래스 불균형|어텐션|셀프 어텐션|자기 주의|교차 어텐션|멀티헤드 어텐션|트랜스포머|인코더|디코더|임베딩|위치 인코딩|토큰화|특징 맵|특징맵|특징 피라미드|수용 영역|수용 영역|수용장|업샘플링|다운샘플링|풀링|최대 풀링|평균 풀링|전역 평균 풀링|스킵 연결|잔차 연결|잔차 학습|잔차 블록|병목 구조|앵커 박스|앵커박스|바운딩 박스|경계 상자|영역 제안|후보 영역|비최대 억제|비최대억제|객체 탐지|객체 검출|의미 분할|인스턴스 분할|영상 분할|이미지 분할|물체 검출|키포인트|히트맵|마스크|쌍선형 보간|양선형 보간|이중선형 보간|최근접 보간|보간법|스트라이드|패딩|팽창률|배치 크기|에폭|모멘텀|옵티마이저|조기 종료|하이퍼파라미터|교차 검증|혼동 행렬|정밀도|재현율|민감도|특이도|평균 정밀도|검증 집합|생성 모델|생성자|판별자|확산 모델|적대적 생성 신경망|변분 오토인코더|오토인코더|잠재 공간|잠재 변수|노이즈|가우시안 노이즈|스타일 전이|도메인 적응|적대적 공격|적대적 학습|그래디언트 소실|기울기 소실|기울기 폭발|그래프 신경망|최적 수송|주성분 분석|선형 회귀|로지스틱 회귀|랜덤 포레스트|의사결정 나무|서포트 벡터 머신|앙상블|부스팅|배깅|군집화|차원 축소|베이즈 추론|조건부 무작위장|조건부 랜덤 필드|평균장 근사|마르코프 결정 과정|정책 경사|가치 함수|보상 함수|모방 학습|탐색과 활용|빔 서치|빔 탐색|언어 모델|기계 번역|개체명 인식|음성 인식|질의응답|요약 생성|프롬프트|환각|면역염색|모세혈관|세뇨관|병리 조직|거부반응|림프절|전이 여부|폐기종|재구성 커널|감시 림프절|광학 흐름|점군|자율주행|깊이 추정|자세 추정|카메라 보정|양자화|가지치기|모델 압축|추론 지연|병렬 처리|분산 학습|스케줄러|스트림|마감 시한|처리량|유사도|코사인 유사도|거리 함수|어휘 사전|계층 구조|모서리 풀링|왜곡|미러링|반사 패딩|탄성 변형|채널 주의|공간 주의|게이트|은닉 상태|순환 구조|장기 의존성|트랜잭션|샤딩|파티셔닝|복제본|로드 밸런싱|체크포인트|가비지 컬렉션|블룸 필터|해시 함수|해시 테이블|로그 압축|리더 선출|합의 알고리즘|일관성 모델|가용성|대역폭|이중 가닥|염기 서열|유전자 발현|변이체|표준편차|공분산|상관계수|기댓값|사전 분포|사후 분포|최대 우도 추정|베이즈 정리|마르코프 연쇄|몬테카를로|중요도 샘플링|리플레이 버퍼|타깃 네트워크|보상 모델|참조 모델|인컨텍스트 학습|파인튜닝|지시 튜닝|토크나이저|스킵 커넥션|셀프어텐션|멀티 헤드 어텐션|피드포워드|잠재 벡터|재구성 손실|순열 불변성|이동 불변성|대칭 함수|관성 항|편향 보정|적응적 학습률|학습률 스케줄|웜업|그래디언트 클리핑|잔차|특이값 분해|고유값|커널 트릭|마진|서포트 벡터|분기점|가설 공간|가지치기|계층적 샘플링|광선|복셀|점유 격자|깊이 맵|법선 벡터|호모그래피|에피폴라 기하|루프 폐쇄|칼만 필터|입자 필터';
const CHINESE =
  '卷积神经网络|循环神经网络|图神经网络|神经网络|注意力机制|自注意力|多头注意力|交叉注意力|位置编码|位置嵌入|缩放因子|多头注意力|前馈网络|标签平滑|余弦函数|正弦函数|残差连接|残差块|跳跃连接|批归一化|层归一化|归一化|损失函数|交叉熵|激活函数|梯度下降|反向传播|梯度消失|梯度爆炸|学习率|权重衰减|过拟合|欠拟合|正则化|数据增强|迁移学习|预训练|微调|自监督学习|监督学习|无监督学习|半监督学习|弱监督学习|强化学习|对比学习|元学习|知识蒸馏|联邦学习|编码器|解码器|嵌入|词向量|特征图|特征金字塔|感受野|空洞卷积|转置卷积|可变形卷积|深度可分离卷积|上采样|下采样|最大池化|平均池化|池化层|全连接层|锚框|边界框|候选框|非极大值抑制|目标检测|语义分割|实例分割|关键点|热力图|双线性插值|生成对抗网络|生成器|判别器|扩散模型|变分自编码器|自编码器|潜在空间|条件随机场|马尔可夫|随机森林|支持向量机|束搜索|语言模型|机器翻译|提示学习|量化|剪枝|召回率|精确率|交并比|类别不平衡|多尺度|全局平均池化|瓶颈结构|掩码|光流|点云|域适应|对抗训练|动量|批大小|早停|超参数';
const JAPANESE =
  '畳み込みニューラルネットワーク|畳み込み|転置畳み込み|注意機構|自己注意|自己注意機構|位置符号化|位置埋め込み|語彙数|隠れ次元|残差接続|残差学習|スキップ接続|バッチ正規化|正則化|損失関数|活性化関数|交差エントロピー|勾配降下法|誤差逆伝播|勾配消失|学習率|重み減衰|過学習|データ拡張|転移学習|事前学習|自己教師あり学習|教師あり学習|教師なし学習|半教師あり学習|強化学習|対照学習|知識蒸留|符号化器|復号化器|埋め込み|特徴マップ|特徴ピラミッド|受容野|物体検出|意味的分割|領域分割|双線形補間|敵対的生成ネットワーク|生成器|識別器|拡散モデル|潜在空間|条件付き確率場|言語モデル|機械翻訳|量子化|枝刈り|再現率|適合率|最大プーリング|平均プーリング|全結合層|温度パラメータ|多頭注意';

function longestFirst(terms: string): RegExp {
  return new RegExp(
    terms
      .split('|')
      .toSorted((one, other) => other.length - one.length || (one < other ? -1 : 1))
      .join('|')
      .replaceAll(' ', String.raw`\s?`),
    'gu',
  );
}

/** Terms of the field in Hangul, Han and kana. Used with `allMatches`, which keeps no state. */
export const KNOWN_TERMS = {
  ko: longestFirst(KOREAN),
  zh: longestFirst(CHINESE),
  ja: longestFirst(JAPANESE),
} as const;

/** Single English words that are terms of the field although they are written small. */
export const TECHNICAL_WORDS: ReadonlySet<string> = new Set(
  'overfitting underfitting dropout softmax sigmoid attention regularization normalization quantization quantisation backpropagation embedding embeddings convolution deconvolution upsampling downsampling distillation pruning tokenization stemming bootstrapping bagging boosting entropy perplexity momentum annealing warmup autoencoder transformer heatmap heatmaps logits gradient gradients hyperparameters inpainting segmentation clustering kernel backbone anchor anchors keypoints occlusion sparsity latency throughput hallucination prompting finetuning pretraining augmentation stride dilation padding ensemble ensembles residual residuals saliency homography photometric odometry transposition equivariance invariance homogeneity sampling rollout entropy bandit simulator emphysema metastasis metastases immunohistochemistry sinogram'.split(
    ' ',
  ),
);
